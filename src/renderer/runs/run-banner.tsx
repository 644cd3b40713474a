import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { ReactNode } from 'react'
import type { Glance } from '#shared/contract/board.ts'
import { runTexts, sayEnd, sayMoment, sayWaiting } from '#shared/texts/window.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'
import { useAct } from '../ui/use-act.ts'
import { bannerOf, type Banner } from './banner.ts'
import { newPlanFrom } from './new-plan.ts'
import { nextLookOf } from './next-look.ts'
import { useSequenceName } from './use-sequence-name.ts'
import styles from './run-banner.module.css'

const words = runTexts.banner

interface RunBannerProps {
  readonly run: Glance
  /** World time, milliseconds. */
  readonly now: number
  readonly onShowThese: (devices: number) => void
  readonly onCopyList: (devices: number) => void
  readonly onShowGate: () => void
  readonly onGoOn: () => void
  /** What goes on is being set going. */
  readonly busy: boolean
}

/** The one thing for a person to do; else what is waited for, and since when. */
export function RunBanner(props: RunBannerProps) {
  const { run, now } = props
  const banner = bannerOf(run)
  const sequence = useSequenceName(run.run, banner.kind === 'people')
  const { icon, title, note } = saying(banner, run, now, sequence)
  return (
    <section aria-label={words.label} className={styles['banner']} data-tone={icon}>
      <Icon name={icon} size={20} />
      <div className={styles['words']}>
        <strong>{title}</strong>
        <span>{note}</span>
      </div>
      <Ways {...props} banner={banner} />
    </section>
  )
}

interface Saying {
  readonly icon: IconName
  readonly title: string
  readonly note: ReactNode
}

function saying(banner: Banner, run: Glance, now: number, sequence: string | null): Saying {
  const moment = (at: string): string => sayMoment(Date.parse(at), now)
  const since = (at: string | null): string => (at === null ? '' : words.since(moment(at)))
  const next = nextLookOf(run)
  const withNext = (note: string): string => (next === null ? note : words.nextLook(note, sayMoment(next, now)))
  switch (banner.kind) {
    case 'ended':
      return {
        icon: run.outcome === 'done' ? 'ok' : run.outcome === 'failed' ? 'bad' : 'warn',
        title: sayEnd(run),
        note: endedNote(run, moment),
      }
    case 'confirm':
      return { icon: 'warn', title: words.confirm, note: words.confirmNote(moment(banner.since ?? run.createdAt)) }
    case 'halted':
      return {
        icon: 'warn',
        title: words.halted(banner.step),
        note: banner.deployed ? words.haltedAfter : words.haltedBefore,
      }
    case 'people': {
      const { wait, need } = banner
      const title = wait === 0 ? words.need(need) : need === 0 ? words.wait(wait) : words.both(wait, need)
      return { icon: wait === 0 ? 'warn' : 'yours', title, note: wait === 0 ? words.look : words.press(sequence) }
    }
    case 'tracking':
      return {
        icon: 'moving',
        title: words.tracking(run.groups.ended, run.devices),
        note: withNext(since(banner.since)),
      }
    case 'waits':
      return {
        icon: banner.waiting.code === 'outside' ? 'away' : 'moving',
        title: words.waitsFor(banner.waiting.step, sayWaiting(banner.waiting)),
        note: withNext(since(banner.waiting.since)),
      }
    case 'doing':
      return { icon: 'moving', title: words.doing(banner.step), note: since(banner.since) }
  }
}

/** When it ended; after a stop how many devices go on that nobody holds up. */
function endedNote(run: Glance, moment: (at: string) => string): string {
  const last = run.steps.findLast((one) => one.startedAt !== null)
  const when = last?.startedAt == null ? '' : words.ended(moment(last.startedAt))
  const devices = run.outcome === 'stopped' ? run.groups['before-formatting'] + (run.stages['unknown'] ?? 0) : 0
  return devices === 0 ? when : `${words.switchOff(devices)} ${when}`.trim()
}

function Ways({
  banner,
  run,
  onShowThese,
  onCopyList,
  onShowGate,
  onGoOn,
  busy,
}: RunBannerProps & { readonly banner: Banner }) {
  switch (banner.kind) {
    case 'ended':
      return banner.open > 0 ? <NewPlan open={banner.open} run={run} /> : null
    case 'confirm':
      return (
        <Button appearance="primary" data-primary onClick={onShowGate}>
          {words.show}
        </Button>
      )
    case 'halted':
      return (
        <Button appearance="primary" data-primary disabledFocusable={busy} onClick={onGoOn}>
          {runTexts.goOn}
        </Button>
      )
    case 'people': {
      const devices = banner.wait + banner.need
      return (
        <>
          <Button
            onClick={() => {
              onCopyList(devices)
            }}
          >
            {words.copyList}
          </Button>
          <Button
            appearance="primary"
            data-primary
            onClick={() => {
              onShowThese(devices)
            }}
          >
            {devices === 1 ? words.showOne : words.showThese(devices)}
          </Button>
        </>
      )
    }
    case 'tracking':
    case 'waits':
    case 'doing':
      return null
  }
}

function NewPlan({ open, run }: { readonly open: number; readonly run: Glance }) {
  const [, go] = useLocation()
  const make = useAct(async (signal) => {
    go(await newPlanFrom(run.run, run.batch, false, signal))
  })
  return (
    <>
      {make.failure !== null && <FailureBox failure={make.failure} />}
      <Button appearance="primary" data-primary disabledFocusable={make.busy} onClick={() => void make.run()}>
        {words.newPlan(open)}
      </Button>
    </>
  )
}
