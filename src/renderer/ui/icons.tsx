import {
  BarcodeScanner20Regular,
  Beaker16Filled,
  CheckmarkCircle16Filled,
  Circle16Regular,
  CircleHalfFill16Filled,
  CircleHint16Regular,
  DismissCircle16Filled,
  History20Regular,
  Laptop20Regular,
  LockClosed16Filled,
  PersonProhibited16Regular,
  Play20Regular,
  PlugDisconnected16Regular,
  Server16Filled,
  Settings20Regular,
  SquareMultiple16Regular,
  Stop16Filled,
  SubtractCircle16Regular,
  Toolbox20Regular,
  Warning16Filled,
  WindowPlay20Regular,
  type FluentIcon,
} from '@fluentui/react-icons'
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
} as const satisfies Readonly<Record<string, FluentIcon>>

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
