import styles from './progress-bar.module.css'

interface ProgressBarProps {
  /** What goes on: for those who hear it. */
  readonly name: string
  /** 0 to 1. */
  readonly done: number
  /** Its width, where it stands. */
  readonly className: string | undefined
}

/** How far something is that takes its time. */
export const ProgressBar = ({ name, done, className = '' }: ProgressBarProps) => (
  <progress aria-label={name} className={`${styles['bar'] ?? ''} ${className}`} max={1} value={done} />
)
