import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The words of code in our colours, which follow the theme by themselves. */
export const codeColours = HighlightStyle.define([
  { tag: [tags.tagName, tags.keyword, tags.propertyName], color: 'var(--accent)' },
  { tag: [tags.angleBracket, tags.bracket, tags.punctuation, tags.separator], color: 'var(--ink-3)' },
  { tag: [tags.attributeName, tags.className, tags.labelName], color: 'var(--info)' },
  { tag: [tags.string, tags.attributeValue, tags.character], color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null, tags.unit, tags.color], color: 'var(--warn)' },
  {
    tag: [tags.comment, tags.documentMeta, tags.processingInstruction],
    color: 'var(--ink-3)',
    fontStyle: 'italic',
  },
  { tag: tags.invalid, color: 'var(--bad)' },
])

export const codeLook = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono), monospace', lineHeight: '20px' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '10px 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in oklab, var(--accent) 24%, transparent)',
  },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-3)', border: 'none' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-panels, .cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    borderColor: 'var(--line)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--ink)',
  },
  '.cm-selectionMatch, .cm-matchingBracket': { backgroundColor: 'var(--hover)' },
  '.cm-template-action': { color: 'var(--warn)', backgroundColor: 'var(--warn-soft)', borderRadius: '2px' },
  '.cm-template-action *': { color: 'inherit !important' },
  '.cm-template-tag': { color: 'var(--info)', backgroundColor: 'var(--info-soft)', borderRadius: '2px' },
  '.cm-template-tag *': { color: 'inherit !important' },
})
