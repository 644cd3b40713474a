import { useEffect } from 'react'
import { useRoute } from 'wouter'
import { frameTexts } from '#shared/texts/window.ts'
import { useConnection } from '../state/connection.ts'
import { useAsk } from '../ui/use-ask.ts'
import { labelOf } from '../wizard/connect/label.ts'

/** Keeps the chip, the stripe and the badge to the connection that is worked with: the open plan's, else the chosen one. */
export function useCurrentConnection(): void {
  const [inPlan, route] = useRoute('/deploy/:draft/:page')
  const plan = useAsk('draft:open', { id: route?.draft ?? '' }, { when: inPlan })
  const { data: known } = useAsk('connection:list', {})
  const id = (inPlan ? plan.data?.draft.connection : undefined) ?? known?.chosen
  const kind = known?.connections.find((one) => one.id === id)?.kind
  const tenant = useAsk('connection:check', { id: id ?? '', part: 'tenant' }, { when: kind !== undefined })
  const site = useAsk('connection:check', { id: id ?? '', part: 'site' }, { when: kind !== undefined })
  const label = labelOf(tenant.data?.fact, site.data?.fact)
  useEffect(() => {
    if (kind === undefined) return
    useConnection.setState({ kind, label })
    document.title = frameTexts.windowTitle(kind === 'practice')
  }, [kind, label])
}
