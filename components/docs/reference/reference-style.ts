/** The dashboard's colours and fonts in Scalar's words. */
export const referenceStyle = `
:root {
  --scalar-font: "Geist", ui-sans-serif, system-ui, sans-serif;
  --scalar-font-code: "Geist Mono", ui-monospace, monospace;
  --scalar-radius: 6px;
  --scalar-radius-lg: 8px;
}
.light-mode {
  --scalar-color-1: oklch(0.235 0.008 65);
  --scalar-color-2: oklch(0.425 0.01 65);
  --scalar-color-3: oklch(0.515 0.01 65);
  --scalar-color-accent: oklch(0.455 0.082 192);
  --scalar-background-1: oklch(0.995 0.0015 85);
  --scalar-background-2: oklch(0.977 0.0035 85);
  --scalar-background-3: oklch(0.962 0.0045 85);
  --scalar-background-accent: oklch(0.955 0.018 190);
  --scalar-border-color: oklch(0.917 0.005 80);
  --scalar-button-1: oklch(0.455 0.082 192);
  --scalar-button-1-color: oklch(0.995 0.002 190);
  --scalar-color-green: oklch(0.445 0.105 152);
  --scalar-color-blue: oklch(0.46 0.085 255);
  --scalar-color-red: oklch(0.495 0.17 27);
  --scalar-color-orange: oklch(0.475 0.1 65);
}
.dark-mode {
  --scalar-color-1: oklch(0.935 0.005 85);
  --scalar-color-2: oklch(0.765 0.008 80);
  --scalar-color-3: oklch(0.665 0.009 78);
  --scalar-color-accent: oklch(0.775 0.096 188);
  --scalar-background-1: oklch(0.178 0.004 70);
  --scalar-background-2: oklch(0.218 0.005 70);
  --scalar-background-3: oklch(0.236 0.005 70);
  --scalar-background-accent: oklch(0.27 0.032 192);
  --scalar-border-color: oklch(0.275 0.005 70);
  --scalar-button-1: oklch(0.775 0.096 188);
  --scalar-button-1-color: oklch(0.2 0.03 192);
  --scalar-color-green: oklch(0.79 0.125 155);
  --scalar-color-blue: oklch(0.79 0.075 250);
  --scalar-color-red: oklch(0.765 0.125 25);
  --scalar-color-orange: oklch(0.82 0.115 80);
}
.light-mode .sidebar,
.dark-mode .sidebar {
  --scalar-sidebar-background-1: var(--scalar-background-2);
  --scalar-sidebar-border-color: var(--scalar-border-color);
  --scalar-sidebar-color-active: var(--scalar-color-1);
  --scalar-sidebar-item-active-background: var(--scalar-background-3);
}
`
