declare module 'saxen' {
  type Decode = (text: string) => string

  /** A parser of XML that is fed part by part. It decodes entities where it is asked to, and expands none of a DTD. */
  export class Parser {
    on(
      event: 'openTag',
      handle: (name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean) => void,
    ): this
    on(event: 'closeTag', handle: (name: string, decode: Decode, selfClosing: boolean) => void): this
    on(event: 'text', handle: (text: string, decode: Decode) => void): this
    on(event: 'cdata', handle: (text: string) => void): this
    on(event: 'attention', handle: (text: string) => void): this
    on(event: 'error', handle: (error: Error) => void): this
    write(part: string): this
    end(): Error | undefined
  }
}
