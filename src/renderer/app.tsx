import { FluentProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { AppFrame } from './frame/app-frame.tsx'
import { useLook } from './ui/use-look.ts'
import { queries } from './ui/use-ask.ts'
import { themes } from './ui/theme.ts'

/** The page as a whole. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Themed />
    </QueryClientProvider>
  )
}

function Themed() {
  const look = useLook()
  return (
    <FluentProvider theme={themes[look]} applyStylesToPortals>
      <Router hook={useHashLocation}>
        <AppFrame />
      </Router>
    </FluentProvider>
  )
}
