import { Link, useLocation } from 'wouter'
import { frameTexts } from '#shared/texts/window.ts'
import { Icon } from '../ui/icons.tsx'
import { addressOf, areaOf, areas } from './areas.ts'
import styles from './rail.module.css'

/** The five areas. */
export function Rail() {
  const [location] = useLocation()
  const here = areaOf(location)
  return (
    <nav aria-label={frameTexts.mainNavigation} className={styles['rail']} data-region>
      {areas.map((area) => (
        <Link
          key={area}
          aria-current={area === here ? 'page' : undefined}
          className={styles['area'] ?? ''}
          href={addressOf[area]}
        >
          <Icon name={area} size={20} />
          <span className={styles['word']}>{frameTexts.areas[area]}</span>
        </Link>
      ))}
    </nav>
  )
}
