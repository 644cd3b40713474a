import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { frameTexts } from '#shared/texts/window.ts'
import { backend } from '../backend/backend.ts'

interface CopyButtonProps {
  readonly label: string
  readonly text: () => string
  readonly small?: boolean
}

/** Copies, and says so on itself for a moment. */
export function CopyButton({ label, text, small = false }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    const copied = await backend.copy(text())
    setSaid(copied ? frameTexts.copied : frameTexts.notCopied)
    window.setTimeout(() => {
      setSaid(null)
    }, 2000)
  }
  return (
    <Button size={small ? 'small' : 'medium'} onClick={copy}>
      <span aria-live="polite">{said ?? label}</span>
    </Button>
  )
}
