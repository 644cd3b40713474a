import { describe, expect, it } from 'vitest'
import { emptyDraft, type Page } from '#shared/draft/draft.ts'
import { pageStates } from '#shared/draft/page-state.ts'
import { showStep } from './step-words.ts'
import type { Found } from './use-step-findings.ts'

const draft = emptyDraft('Room 12', 'practice')
const lines = { all: 3, chosen: 2, toSolve: 1, double: 0, aside: 0, notChecked: 0 }
const states = pageStates(draft, lines)
const opened = { id: 'a'.repeat(26), batch: 'Room 12', template: false, savedAt: '', run: null, draft, lines }

function shown(page: Page, found: Found | null = null) {
  const one = states.find((state) => state.page === page)
  if (one === undefined) throw new TypeError('every page has a state')
  return showStep(one, { opened, page: 'connect', states, found: new Map(found === null ? [] : [[page, found]]) })
}

describe('a step of the plan', () => {
  it('counts devices on its page, and elsewhere what was found: blocks before warnings', () => {
    expect(shown('devices').counted).toBe('2')
    expect(shown('readiness').counted).toBe('')
    expect(shown('readiness', { blocks: 0, warns: 0 }).counted).toBe('')
    expect(shown('readiness', { blocks: 0, warns: 2 }).counted).toBe('2 warn')
    expect(shown('review', { blocks: 1, warns: 2 }).counted).toBe('1 block')
  })

  it('that was done and has a block by now is not shown as done', () => {
    const passed = { ...draft, passed: { connect: '', readiness: '' } }
    const all = pageStates(passed, lines)
    const readiness = all.find((one) => one.page === 'readiness')
    if (readiness === undefined) throw new TypeError('every page has a state')
    const icon = (found: Found): string =>
      showStep(readiness, { opened, page: 'connect', states: all, found: new Map([['readiness', found]]) }).icon
    expect(icon({ blocks: 0, warns: 1 })).toBe('ok')
    expect(icon({ blocks: 1, warns: 0 })).toBe('bad')
  })

  it('that is closed says which comes first, and leads there', () => {
    expect(shown('profile')).toMatchObject({ icon: 'lock', why: 'Connect comes first.', leadsTo: 'connect' })
    expect(shown('devices')).toMatchObject({ icon: 'open', why: null, leadsTo: 'devices' })
    expect(shown('connect')).toMatchObject({ icon: 'moving', word: '1 Connect' })
  })
})
