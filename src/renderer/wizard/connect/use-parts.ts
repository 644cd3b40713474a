import { connectionParts, type ConnectionPart } from '#shared/contract/parts.ts'
import { connectTexts } from '#shared/texts/window.ts'
import { askAgain, useAsk, type Asked } from '../../ui/use-ask.ts'

export interface Parts {
  readonly all: Readonly<Record<ConnectionPart, Asked<'connection:check'>>>
  readonly checkAgain: () => void
}

/** Every part of a connection, each looked at by itself, so that a slow one does not hold the others up. */
export function useParts(id: string): Parts {
  const tenant = useAsk('connection:check', { id, part: 'tenant' })
  const site = useAsk('connection:check', { id, part: 'site' })
  const share = useAsk('connection:check', { id, part: 'share' })
  const powershell = useAsk('connection:check', { id, part: 'powershell' })
  const console = useAsk('connection:check', { id, part: 'console' })
  return {
    all: { tenant, site, share, powershell, console },
    checkAgain: () => void askAgain('connection:check'),
  }
}

/** Why a person can't go on yet; null: every part answers. */
export function whyNot({ all }: Parts): string | null {
  const bad = connectionParts.find((part) => all[part].error !== null || all[part].data?.state === 'bad')
  if (bad !== undefined) return connectTexts.broken(connectTexts.parts[bad])
  return connectionParts.some((part) => all[part].data === undefined) ? connectTexts.unchecked : null
}
