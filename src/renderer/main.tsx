import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { askAhead } from './ui/use-ask.ts'
import './ui/tokens.css'

const root = document.getElementById('root')
if (root === null) throw new TypeError('the page has no root')
// What the frame and the first page ask for: the answers are on their way while these are made.
for (const call of ['preferences:get', 'draft:list', 'connection:list', 'run:active'] as const) askAhead(call, {})
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
