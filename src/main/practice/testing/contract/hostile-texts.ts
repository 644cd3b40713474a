/** Texts that mean something to a shell, to WQL, to XML or to a format string, and texts that are hard to carry. */
export const hostileTexts: Readonly<Record<string, string>> = {
  quotes: `"double" 'single' „low“ ‘typographic’ «guillemets»`,
  PowerShell: '$(calc.exe) $env:PATH ${x} `n `$y; -Force -WhatIf --% @args #x',
  'the command line': '; calc.exe | calc.exe & calc.exe && calc.exe > x %TEMP%',
  'wildcards and formats': '[a]*? [[] %z% _ ^ {0} {{1}} %s',
  WQL: String.raw`x' OR '1'='1' -- \' \\`,
  XML: '<a b="c">&amp;</a> ]]> <![CDATA[',
  'a date': '2026-11-24T08:00:00Z',
  'an old date': '/Date(1700000000000)/',
  'right to left': 'שלום \u202Eabc\u202C \u200F',
  'other planes': '😀 e\u0301 \uFB01 \u3000x',
  'a dot and a blank': '.leading dot, trailing blank ',
  'a switch': 'true',
  'a line break': 'line\r\nbreak',
  'a tab': 'tab\there',
  'NUL and escape': 'nul\u0000 \u001B[31m',
  'many characters': 'x'.repeat(255),
  'very many characters': 'x'.repeat(32_000),
}

/** Whether a site's XML can't keep it, or it is too long. */
export const isRefused = (text: string, most: number): boolean =>
  text.length > most || /\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.test(text)
