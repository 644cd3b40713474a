import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Glance } from '#shared/contract/board.ts'

interface RunMenuProps {
  readonly label: string
  readonly runs: readonly Glance[]
  readonly say: (run: Glance) => string
  readonly onPick: (run: Glance) => void
  readonly icon?: ReactElement
  readonly className?: string | undefined
}

/** Several runs to choose from, in a list upwards. */
export default function RunMenu({ label, runs, say, onPick, icon, className }: RunMenuProps) {
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <Button className={className} size="small" {...(icon === undefined ? {} : { icon })}>
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {runs.map((one) => (
            <MenuItem
              key={one.run}
              onClick={() => {
                onPick(one)
              }}
            >
              {say(one)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
