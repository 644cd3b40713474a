import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { frameTexts, pageTitles } from '#shared/texts/window.ts'
import { Icon } from '../../ui/icons.tsx'
import { showStep, type StepsProps } from './step-words.ts'
import styles from './step-rail.module.css'

/** All steps behind one button, which says where one is: for narrow windows, and 200 % zoom (ux.md 2, 6). */
export function StepMenu(props: StepsProps) {
  const { page, states, onGo } = props
  const at = states.findIndex((one) => one.page === page)
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={styles['menu'] ?? ''}>{frameTexts.stepMenu(at + 1, pageTitles[page])}</MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles['popover'] ?? ''}>
        <MenuList>
          {states.map((one) => {
            const { icon, word, counted, state, why, leadsTo } = showStep(one, props)
            return (
              <MenuItem
                key={one.page}
                aria-current={one.page === page ? 'step' : undefined}
                icon={<Icon name={icon} />}
                secondaryContent={counted === '' ? state : `${counted} · ${state}`}
                title={why ?? undefined}
                onClick={() => {
                  onGo(leadsTo)
                }}
              >
                {word}
              </MenuItem>
            )
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
