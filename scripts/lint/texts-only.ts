import { relative, sep } from 'node:path'
import type { Rule } from 'eslint'
import { isTest } from './places.ts'
import { isSentence } from './sentence.ts'

/** Not sentences of the product: names of objects in the outside world, SQL, descriptions in a schema. */
const data = [
  'Property[key.name=/^(?:name|displayName)$/]',
  'CallExpression[callee.property.name=/^(?:describe|prepare|exec)$/]',
  'TaggedTemplateExpression',
].join(', ')

/** The practice world speaks for Intune and ConfigMgr: what they say is data there. The words of its faults are ours. */
const elsewhere = /^src\/(?:shared\/texts|main\/practice\/(?!faults\/))/

/** Finds sentences for people outside src/shared/texts (design, "How the code looks"). */
export const textsOnly: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    if (!file.startsWith('src/') || elsewhere.test(file) || isTest(file)) return {}
    const report = (node: Rule.Node): void => {
      context.report({
        node,
        message: 'A sentence for people belongs to src/shared/texts; pass a code and parameters',
      })
    }
    const check = (node: Rule.Node, text: string): void => {
      if (isSentence(text)) report(node)
    }
    return {
      [`:not(${data}) > Literal`](node: Rule.Node) {
        if (node.type === 'Literal' && typeof node.value === 'string') check(node, node.value)
      },
      [`:not(${data}) > TemplateLiteral`](node: Rule.Node) {
        if (node.type === 'TemplateLiteral') check(node, node.quasis.map((part) => part.value.cooked ?? '').join('\0'))
      },
      // Between tags every letter is for people; so is what a screen reader or a tooltip says.
      JSXText(node: Rule.Node) {
        if (/\p{L}/u.test(context.sourceCode.getText(node))) report(node)
      },
      'JSXAttribute[name.name=/^(?:aria-label|aria-description|title|placeholder|label|alt)$/] > Literal'(
        node: Rule.Node,
      ) {
        report(node)
      },
    }
  },
}
