import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './ui/tokens.css'

const root = document.getElementById('root')
if (root === null) throw new TypeError('the page has no root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
