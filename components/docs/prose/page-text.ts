export type Inline =
  | { kind: 'text' | 'code' | 'strong'; text: string }
  | { kind: 'link'; text: string; href: string }

export type Block =
  | { kind: 'paragraph' | 'note'; text: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'code'; label: string; text: string }
  /** Where something made of more than words stands: `::sample otpRequest`. */
  | { kind: 'slot'; name: string; argument: string }

export interface TextSection {
  /** Its anchor, the same in every language. */
  id: string
  title: string
  blocks: Block[]
}

/** A page of the documentation in one language. */
export interface PageText {
  lead: Inline[]
  /** What stands before the first section. */
  opening: Block[]
  sections: TextSection[]
}
