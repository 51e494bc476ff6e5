/** A style sheet as text, to be put into a shadow root. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

declare module '*.css' {}
