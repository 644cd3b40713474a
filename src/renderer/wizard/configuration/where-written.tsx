import type { Output } from '#shared/contract/calls.ts'
import { configurationTexts } from '#shared/texts/window.ts'
import { Breakable } from '../../ui/breakable.tsx'
import { Icon } from '../../ui/icons.tsx'
import styles from './configuration-page.module.css'

/** Where the file goes, and what lies there now. */
export function WhereWritten({ preview }: { readonly preview: Output<'configuration-file:preview'> }) {
  const { path, sha256, onShare } = preview
  return (
    <dl className={styles['where']}>
      <dt>{configurationTexts.path}</dt>
      <dd>
        <code>
          <Breakable text={path} />
        </code>
        <span className={styles['there']}>
          <Icon name={onShare === 'other' ? 'warn' : onShare === 'same' ? 'ok' : 'open'} />
          {configurationTexts.onShare[onShare ?? 'none']}
        </span>
      </dd>
      <dt>{configurationTexts.hash}</dt>
      <dd>
        <code>{sha256}</code>
      </dd>
    </dl>
  )
}
