import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { frameTexts, toolsTexts } from '#shared/texts/window.ts'
import { FailureBox } from '../ui/failure-box.tsx'
import { Icon } from '../ui/icons.tsx'
import { useAct } from '../ui/use-act.ts'
import { InspectedFile } from './inspected-file.tsx'
import { inspectAll, mostFiles, type Inspected } from './read-files.ts'
import styles from './tools.module.css'

/** Drop or choose files: each gets a verdict, its first bytes, findings, and what it means. */
export function InspectTool() {
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [done, setDone] = useState<{ readonly of: number; readonly read: number } | null>(null)
  const [files, setFiles] = useState<readonly Inspected[]>([])
  const [notes, setNotes] = useState<readonly string[]>([])
  const inspect = useAct(async (signal, given: readonly File[]) => {
    const of = Math.min(given.length, mostFiles)
    setDone({ of, read: 0 })
    try {
      const { inspected, tooLarge } = await inspectAll(given, signal, (read) => {
        setDone({ of, read })
      })
      setFiles(inspected)
      setNotes([
        ...(given.length > mostFiles ? [toolsTexts.tooMany(mostFiles)] : []),
        ...tooLarge.map((name) => toolsTexts.tooLarge(name)),
      ])
    } finally {
      setDone(null)
    }
  })
  const take = (given: FileList | null): void => {
    if (given !== null && given.length > 0) void inspect.run([...given])
  }
  return (
    <section aria-label={toolsTexts.inspect} className={styles['tool']}>
      <div className={styles['line']}>
        <h2>{toolsTexts.inspect}</h2>
        <span className={styles['space']} />
        {files.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              setFiles([])
              setNotes([])
            }}
          >
            {toolsTexts.clear}
          </Button>
        )}
      </div>
      <div
        className={styles['drop']}
        data-over={over}
        onDragLeave={() => {
          setOver(false)
        }}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <span>{toolsTexts.drop}</span>
        <Button appearance="primary" data-primary onClick={() => picker.current?.click()}>
          {toolsTexts.choose}
        </Button>
        <input
          ref={picker}
          hidden
          multiple
          aria-label={toolsTexts.choose}
          accept=".json,application/json"
          type="file"
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
      </div>
      {done !== null && (
        <div className={styles['line']} role="status">
          {toolsTexts.inspecting(done.read, done.of)}
          <Button size="small" onClick={inspect.cancel}>
            {frameTexts.cancel}
          </Button>
        </div>
      )}
      {inspect.failure !== null && <FailureBox failure={inspect.failure} />}
      {notes.map((note) => (
        <p key={note} className={styles['line']}>
          <Icon name="warn" />
          {note}
        </p>
      ))}
      <div aria-label={toolsTexts.results} className={styles['results']} role="group">
        {files.map((file, index) => (
          <InspectedFile key={`${file.name} ${index}`} file={file} isOpen={files.length === 1} />
        ))}
      </div>
    </section>
  )
}
