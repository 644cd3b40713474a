import { explain } from '#shared/autopilot/explain.ts'
import { fileSettings } from '#shared/autopilot/file-settings.ts'
import { sayExplanation } from '#shared/texts/say-settings.ts'
import { toolsTexts } from '#shared/texts/window.ts'
import { Findings } from '../ui/findings.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'
import type { Inspected } from './read-files.ts'
import styles from './tools.module.css'

const icons: Readonly<Record<Inspected['verdict'], IconName>> = { good: 'ok', warned: 'warn', blocked: 'bad' }

/** One file: verdict, bytes, encoding, findings, and what each setting means. */
export function InspectedFile({ file, isOpen }: { readonly file: Inspected; readonly isOpen: boolean }) {
  return (
    <details className={styles['file']} data-verdict={file.verdict} open={isOpen}>
      <summary>
        <Icon name={icons[file.verdict]} />
        <span className={styles['name']}>{file.name}</span>
        <span>{toolsTexts.verdict[file.verdict]}</span>
      </summary>
      <dl className={styles['facts']}>
        <dt>{toolsTexts.size}</dt>
        <dd>{toolsTexts.bytes(file.bytes)}</dd>
        <dt>{toolsTexts.encoding}</dt>
        <dd>{file.encoding}</dd>
        <dt>{toolsTexts.first}</dt>
        <dd className={styles['mono']}>{file.first}</dd>
        <dt>{toolsTexts.findings(file.findings.length)}</dt>
        <dd />
      </dl>
      <Findings findings={file.findings} />
      {file.settings !== undefined && <Meaning settings={file.settings} />}
    </details>
  )
}

function Meaning({ settings }: { readonly settings: Readonly<Record<string, unknown>> }) {
  return (
    <table aria-label={toolsTexts.explanation} className={styles['meaning']}>
      <thead>
        <tr>
          <th>{toolsTexts.setting}</th>
          <th>{toolsTexts.explanation}</th>
          <th>{toolsTexts.seen}</th>
        </tr>
      </thead>
      <tbody>
        {explain(fileSettings(settings)).map((one, index) => {
          const { setting, seen } = sayExplanation(one)
          return (
            <tr key={`${one.code} ${index}`}>
              <td className={styles['mono']}>{one.key}</td>
              <td>{setting}</td>
              <td>{seen}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
