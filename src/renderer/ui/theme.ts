import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'

const type = {
  fontFamilyBase: "'Segoe UI Variable Text', 'Segoe UI', 'Open Sans', system-ui, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
}

/** Fluent's themes with the colours of tokens.css, so that its components and ours look alike. */
export const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    ...webLightTheme,
    ...type,
    colorNeutralBackground1: '#ffffff',
    colorNeutralForeground1: '#1f1f1f',
    colorNeutralForeground3: '#5c5c5c',
    colorNeutralForegroundDisabled: '#5c5c5c',
    colorBrandBackground: '#0f6cbd',
  },
  dark: {
    ...webDarkTheme,
    ...type,
    colorNeutralBackground1: '#262626',
    colorNeutralForeground3: '#b4b4b4',
    colorNeutralForegroundDisabled: '#b4b4b4',
    colorBrandBackground: '#2886de',
    // Fluent's own grow darker, which the dark text on them does not stand.
    colorBrandBackgroundHover: '#4a9be6',
    colorBrandBackgroundPressed: '#3b93e2',
    colorNeutralForegroundOnBrand: '#0b1a28',
  },
}
