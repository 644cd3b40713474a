import { lazy, Suspense, type ComponentType } from 'react'

/** Milliseconds: by then the first page is there. */
const calm = 1000

/**
 * A component that the first page does without. It is loaded a second later, or when it is first shown: until then nothing
 * is shown in its place.
 */
export function later<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): ComponentType<P> {
  const Loaded = lazy(load)
  // What can't be loaded now is loaded when it is shown; that tells.
  window.setTimeout(() => void load().catch(() => undefined), calm)
  return function Later(props: P) {
    return (
      <Suspense>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
