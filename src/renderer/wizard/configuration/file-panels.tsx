import type { Output } from '#shared/contract/calls.ts'
import { configurationTexts } from '#shared/texts/window.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Findings } from '../../ui/findings.tsx'
import { explainKeys, jsonRows, settingsIn } from './json-rows.ts'
import { LinkedList } from './linked-list.tsx'
import { Meaning } from './meaning.tsx'
import { PeopleMeet } from './screens.tsx'
import { useLinked } from './use-linked.ts'
import { WhereWritten } from './where-written.tsx'
import styles from './configuration-page.module.css'

type Preview = Output<'configuration-file:preview'>

/** The file as it will be written, what each key means, and what people meet of it. */
export function FilePanels({ preview }: { readonly preview: Preview }) {
  const linked = useLinked()
  const { text, findings } = preview
  const lines = jsonRows(text)
  return (
    <>
      {findings.length > 0 && (
        <section aria-label={configurationTexts.findings} className={styles['findings']}>
          <Findings findings={findings} />
        </section>
      )}
      <div className={styles['panels']}>
        <section className={styles['panel']} data-panel="json">
          <div className={styles['head']}>
            <h2>{configurationTexts.json}</h2>
            <CopyButton label={configurationTexts.copy} small text={() => text} />
          </div>
          <LinkedList
            after={<div className={styles['brace']}>{lines.at(-1)?.text}</div>}
            before={<div className={styles['brace']}>{lines[0]?.text}</div>}
            label={configurationTexts.json}
            linked={linked}
            name="file"
            rows={lines.flatMap(({ key, text: line }) =>
              key === null ? [] : [{ key, content: <code className={styles['line']}>{line.trimStart()}</code> }],
            )}
          />
        </section>
        <section className={styles['panel']} data-panel="meaning">
          <div className={styles['head']}>
            <h2>{configurationTexts.means}</h2>
          </div>
          <LinkedList
            label={configurationTexts.means}
            linked={linked}
            name="meaning"
            rows={explainKeys(text).map((one) => ({
              key: one.key,
              content: <Meaning explained={one} value={settingsIn(text).CloudAssignedOobeConfig} />,
            }))}
          />
        </section>
        <PeopleMeet settings={settingsIn(text)} />
      </div>
      <WhereWritten preview={preview} />
    </>
  )
}
