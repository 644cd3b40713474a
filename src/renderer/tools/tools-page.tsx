import { toolsTexts } from '#shared/texts/window.ts'
import { Page } from '../ui/page.tsx'
import { InspectTool } from './inspect-tool.tsx'
import { OobeTool } from './oobe-tool.tsx'
import { Sheet } from '../ui/sheet.tsx'
import styles from './tools.module.css'

/** Tools that need no plan and no connection. */
export default function ToolsPage() {
  return (
    <Sheet>
      <Page note={toolsTexts.note} title={toolsTexts.title}>
        <div className={styles['tools']}>
          <InspectTool />
          <OobeTool />
        </div>
      </Page>
    </Sheet>
  )
}
