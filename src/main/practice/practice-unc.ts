/** The practice share's made-up name: what the practice site reads. */
export const practiceUnc = String.raw`\\files.practice.example\autopilot$`
