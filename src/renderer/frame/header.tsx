import { useLocation, useRoute } from 'wouter'
import { frameTexts } from '#shared/texts/window.ts'
import { backend } from '../backend/backend.ts'
import { useConnection } from '../state/connection.ts'
import { Find } from './find.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './header.module.css'

/** Product, connection chip, find box; the drag region of the window. On practice a hatched stripe lies below it. */
export function Header() {
  const [, go] = useLocation()
  const [inPlan, route] = useRoute('/deploy/:draft/:page')
  const { kind, label } = useConnection()
  const practice = kind === 'practice'
  return (
    <header className={styles['bar']} data-practice={practice} data-window={backend.isWindow} data-region>
      <b className={styles['product']}>{frameTexts.product}</b>
      <button
        type="button"
        className={styles['chip']}
        onClick={() => {
          go(inPlan ? `/deploy/${route.draft}/connect` : '/settings')
        }}
      >
        {practice && <Icon name="practice" />}
        <strong>{practice ? frameTexts.practice : frameTexts.production}</strong>
        <span className={styles['label']}>{practice && label === '' ? frameTexts.practiceChip : label}</span>
      </button>
      <span className={styles['space']} />
      <Find />
      {!backend.isWindow && <span className={styles['front']}>{frameTexts.inBrowser}</span>}
    </header>
  )
}
