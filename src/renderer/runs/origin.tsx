import { useQuery } from '@tanstack/react-query'
import type { Glance } from '#shared/contract/board.ts'
import { runsTexts } from '#shared/texts/window.ts'
import { Line } from '../devices/device-cells.tsx'
import { ask } from '../ui/use-ask.ts'

type Origin = Pick<Glance, 'batch' | 'connection' | 'startedBy'>

/** What never changes of a run; read when a row of it comes into sight. null: not read yet, or there is no run. */
function useOrigin(run: string | null): Origin | null {
  const { data } = useQuery({
    queryKey: ['run:origin', run],
    queryFn: async ({ signal }): Promise<Origin> => {
      const { batch, connection, startedBy } = await ask('run:glance', { run: run ?? '' }, signal)
      return { batch, connection, startedBy }
    },
    enabled: run !== null,
  })
  return data ?? null
}

const connectionOf = ({ connection: { kind, id } }: Origin): string => (kind === 'practice' ? runsTexts.practice : id)

/** Where a run works, who began it, or both in one line. */
export function OriginLine({ run, what }: { readonly run: string; readonly what: 'connection' | 'who' | 'both' }) {
  const origin = useOrigin(run)
  if (origin === null) return null
  switch (what) {
    case 'connection':
      return <Line text={connectionOf(origin)} />
    case 'who':
      return <Line text={origin.startedBy} />
    case 'both':
      return <Line quiet text={runsTexts.origin(connectionOf(origin), origin.startedBy)} />
  }
}

/** What was decided about which run: its batch stands first, unless the text names it. */
export function ObjectLine({ run, text }: { readonly run: string | null; readonly text: string }) {
  const batch = useOrigin(run)?.batch ?? null
  return <Line text={batch === null || text.startsWith(batch) ? text : runsTexts.ofBatch(batch, text)} />
}
