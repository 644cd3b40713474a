import { Redirect, Route, Switch } from 'wouter'
import { later } from '../ui/later.tsx'
import { FirstPage } from './first-page.tsx'
import { StartPage } from './start-page.tsx'

const Wizard = later(() => import('./wizard.tsx'))

/** Deploy: plans to go on with, and the wizard of one plan. */
export default function Deploy() {
  return (
    <Switch>
      <Route path="/deploy/:draft/:page">{({ draft, page }) => <Wizard key={draft} draft={draft} page={page} />}</Route>
      <Route path="/">
        <FirstPage />
      </Route>
      <Route path="/deploy">
        <StartPage />
      </Route>
      <Route>
        <Redirect replace to="/deploy" />
      </Route>
    </Switch>
  )
}
