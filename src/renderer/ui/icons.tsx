// Each icon by its own module: the index of the package makes the type checker read four thousand of them.
import { BarcodeScanner20Regular } from '@fluentui/react-icons/svg/barcode-scanner'
import { Beaker16Filled } from '@fluentui/react-icons/svg/beaker'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { CircleHalfFill16Filled } from '@fluentui/react-icons/svg/circle-half-fill'
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint'
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle'
import { History20Regular } from '@fluentui/react-icons/svg/history'
import { Laptop20Regular } from '@fluentui/react-icons/svg/laptop'
import { LockClosed16Filled } from '@fluentui/react-icons/svg/lock-closed'
import { PersonProhibited16Regular } from '@fluentui/react-icons/svg/person-prohibited'
import { Play20Regular } from '@fluentui/react-icons/svg/play'
import { PlugDisconnected16Regular } from '@fluentui/react-icons/svg/plug-disconnected'
import { Server16Filled } from '@fluentui/react-icons/svg/server'
import { Settings20Regular } from '@fluentui/react-icons/svg/settings'
import { SquareMultiple16Regular } from '@fluentui/react-icons/svg/square-multiple'
import { Stop16Filled } from '@fluentui/react-icons/svg/stop'
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle'
import { Toolbox20Regular } from '@fluentui/react-icons/svg/toolbox'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import { WindowPlay20Regular } from '@fluentui/react-icons/svg/window-play'
import styles from './icons.module.css'

/** Each meaning has a shape of its own, never a colour alone (ux.md 2). */
const icons = {
  ok: CheckmarkCircle16Filled,
  moving: CircleHalfFill16Filled,
  yours: WindowPlay20Regular,
  warn: Warning16Filled,
  bad: DismissCircle16Filled,
  server: Server16Filled,
  unknown: CircleHint16Regular,
  open: Circle16Regular,
  stopped: SubtractCircle16Regular,
  'left-alone': PersonProhibited16Regular,
  double: SquareMultiple16Regular,
  lock: LockClosed16Filled,
  stop: Stop16Filled,
  practice: Beaker16Filled,
  away: PlugDisconnected16Regular,
  deploy: Play20Regular,
  devices: Laptop20Regular,
  runs: History20Regular,
  tools: Toolbox20Regular,
  settings: Settings20Regular,
  scan: BarcodeScanner20Regular,
} as const satisfies Readonly<Record<string, typeof Play20Regular>>

/** Inside of the dashed circle: what is not known asks. */
const questionMark = '?'

export type IconName = keyof typeof icons

/** Decoration for a word that stands beside it: a screen reader hears the word. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const Shape = icons[name]
  const shape = <Shape aria-hidden className={`${styles['icon'] ?? ''} ${styles[name] ?? ''}`} fontSize={size} />
  if (name !== 'unknown') return shape
  return (
    <span aria-hidden className={styles['asked']} style={{ fontSize: size }}>
      {shape}
      <span className={styles['mark']}>{questionMark}</span>
    </span>
  )
}
