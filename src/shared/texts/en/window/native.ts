import type { Glance } from '../../../contract/board.ts'

const endings: Readonly<Record<NonNullable<Glance['outcome']>, string>> = {
  done: 'has ended: every device is through',
  partly: 'has ended: not every device is through',
  paused: 'is paused',
  blocked: 'is blocked by findings',
  failed: 'has failed',
  cancelled: 'was cancelled',
  stopped: 'was stopped',
  'needs-confirmation': 'needs confirmation. Nothing was deployed',
}

const badge = (run: Pick<Glance, 'connection'>): string => (run.connection.kind === 'practice' ? 'PRACTICE · ' : '')

/** What the system shows outside of the page. */
export const windowWords = {
  notification: (run: Pick<Glance, 'batch' | 'outcome' | 'connection'>) => ({
    title: `${badge(run)}${run.batch}`,
    body: `Run ${run.batch} ${run.outcome === null ? 'goes on' : endings[run.outcome]}.`,
  }),
  menu: {
    file: 'File',
    quit: 'Close Drydock',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
  },
  cannotStart: 'Drydock cannot start',
  pageEnds: {
    message: 'The page of Drydock ends again and again',
    detail: 'Runs go on. Close this window and start Drydock again: the runs can be resumed.',
  },
}
