import type { Page } from '#shared/draft/draft.ts'
import type { Finding } from '#shared/finding.ts'

export interface FindingKind {
  readonly key: string
  readonly where: string
  readonly findings: readonly Finding[]
}

/** Findings by what they say, what stands in the way first: a hundred devices with the same one are one entry. */
export function byKind(findings: readonly Finding[]): readonly FindingKind[] {
  const kinds = new Map<string, Finding[]>()
  for (const level of ['block', 'warn', 'note'] as const)
    for (const one of findings.filter((each) => each.level === level)) {
      const key = `${level} ${one.code}`
      kinds.set(key, [...(kinds.get(key) ?? []), one])
    }
  return [...kinds].map(([key, of]) => ({ key, where: of[0]?.where ?? '', findings: of }))
}

const pages: Readonly<Record<string, Page | 'deployment'>> = {
  devices: 'devices',
  collection: 'devices',
  taskSequence: 'task-sequence',
  distribution: 'distribution',
  deployment: 'deployment',
  package: 'package',
  share: 'configuration',
  profile: 'profile',
}

/** Where a person changes what a finding is about; null: nowhere in the plan. */
export const pageOf = (where: string): Page | 'deployment' | null => pages[where.split('.')[0] ?? ''] ?? null
