import { SearchBox } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { boardTexts } from '#shared/texts/window.ts'
import { filterBoard, useBoardState } from './board-state.ts'
import styles from './board.module.css'

/** Milliseconds after a key before the table follows: nobody reads between two keys. */
const pause = 60

/** Filters while a person types. The box keeps its own text, so that a key is never waited for. */
export function BoardSearch() {
  const search = useBoardState((state) => state.search ?? '')
  const [typed, setTyped] = useState(search)
  const [before, setBefore] = useState(search)
  if (search !== before) {
    setBefore(search)
    setTyped(search)
  }
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (typed !== search) filterBoard({ search: typed })
    }, pause)
    return () => {
      window.clearTimeout(timer)
    }
  }, [typed, search])
  return (
    <SearchBox
      aria-label={boardTexts.search}
      className={styles['search']}
      maxLength={200}
      placeholder={boardTexts.search}
      value={typed}
      onChange={(_event, { value }) => {
        setTyped(value)
      }}
    />
  )
}
