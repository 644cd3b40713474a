import { relative, sep } from 'node:path'
import type { Rule } from 'eslint'
import { placeOf } from './places.ts'
import { refusal } from './zones.ts'

/** Whether nothing of a statement is left once the types are stripped. */
const isTypeOnly = (node: object): boolean =>
  ('importKind' in node && node.importKind === 'type') || ('exportKind' in node && node.exportKind === 'type')

/** Enforces the design's table "Who may import whom", and that a port holds types only. */
export const importZones: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    const place = placeOf(file)
    if (place === undefined)
      return {
        Program(node) {
          context.report({ node, message: `${file} has no place in the design's table "Who may import whom"` })
        },
      }

    const check = (node: Rule.Node, source: { value?: unknown } | null | undefined): void => {
      if (typeof source?.value !== 'string') return
      const why = refusal(file, source.value)
      if (why !== undefined) context.report({ node, message: `"${source.value}": ${why}` })
    }

    return {
      Program(node) {
        if (place.zone !== 'port') return
        for (const statement of node.body) {
          const kind: string = statement.type
          if (isTypeOnly(statement) || kind === 'TSInterfaceDeclaration' || kind === 'TSTypeAliasDeclaration') continue
          context.report({ node: statement, message: 'A port holds types only (import type, export type, interfaces)' })
        }
      },
      ImportDeclaration(node) {
        check(node, node.source)
      },
      ExportNamedDeclaration(node) {
        check(node, node.source)
      },
      ExportAllDeclaration(node) {
        check(node, node.source)
      },
      ImportExpression(node) {
        if (node.source.type === 'Literal') check(node, node.source)
        else if (place.zone !== 'open')
          context.report({
            node,
            message: 'import() names its module as a literal, so that bundler and lint can follow it',
          })
      },
    }
  },
}
