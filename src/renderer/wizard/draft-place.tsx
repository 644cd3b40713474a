import { useQuery } from '@tanstack/react-query'
import { pageStates } from '#shared/draft/page-state.ts'
import { frameTexts, pageTitles, startTexts } from '#shared/texts/window.ts'
import { ask } from '../ui/use-ask.ts'
import styles from './start-page.module.css'

/** How far a plan is: its first open step, and how many devices it has. Asked anew when it was saved again. */
export function DraftPlace({ id, savedAt }: { readonly id: string; readonly savedAt: string }) {
  const { data } = useQuery({
    queryKey: ['draft:place', id, savedAt],
    queryFn: async ({ signal }) => {
      const { draft, lines } = await ask('draft:open', { id }, signal)
      const states = pageStates(draft, lines)
      const at = states.findIndex((one) => one.state === 'open')
      return { at: at < 0 ? states.length - 1 : at, page: states[at]?.page ?? 'run', devices: lines.chosen } as const
    },
  })
  return (
    <span className={styles['place']}>
      {data !== undefined &&
        startTexts.place(frameTexts.stepMenu(data.at + 1, pageTitles[data.page]), startTexts.devices(data.devices))}
    </span>
  )
}
