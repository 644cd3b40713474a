/** Drafts of plans and the lines that their devices came in by. */
export const draftFailures = {
  'draft-not-found': {
    title: (p: { id: string }) => `There is no plan ${p.id} here`,
    remedy: () => 'It may have been removed in another window. Open another plan, or begin a new one.',
  },
  'line-not-found': {
    title: (p: { number: number }) => `This plan has no line ${p.number}`,
    remedy: () => 'It may have been removed or taken back meanwhile. Look at the list again.',
  },
  'line-unreadable': {
    title: (p: { rows: readonly number[] }) =>
      p.rows.length === 1 && p.rows[0] === 1
        ? 'This text holds signs that no serial number, name or MAC address has'
        : `Rows ${p.rows.join(', ')} hold signs that no serial number, name or MAC address has`,
    remedy: () => 'Nothing was added. Scan it again, type it, or correct these rows.',
  },
  'line-not-silent': {
    title: (p: { number: number }) => `Line ${p.number} is no device that was only silent for long`,
    remedy: () => 'Check the line again, or set it aside.',
  },
  'record-not-of-line': {
    title: (p: { number: number; resourceId: number }) => `Line ${p.number} does not mean the record ${p.resourceId}`,
    remedy: () => 'The site holds other records now. Look at the records of this line again, then choose one.',
  },
}
