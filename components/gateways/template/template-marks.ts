import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

const action = Decoration.mark({ class: 'cm-template-action' })
const tag = Decoration.mark({ class: 'cm-template-tag' })

const decorator = new MatchDecorator({
  regexp: /\{\{.*?\}\}|\{[A-Za-z0-9_.-]{1,64}\}/g,
  decoration: match => (match[0].startsWith('{{') ? action : tag),
})

/** Marks `{{actions}}` and `{tags}` wherever they stand: the language of the page knows neither. */
export const templateMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorator.createDeco(view)
    }
    update(update: ViewUpdate) {
      this.decorations = decorator.updateDeco(update, this.decorations)
    }
  },
  { decorations: plugin => plugin.decorations },
)
