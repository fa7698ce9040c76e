// What scripts/browser-script.ts makes of a browser's module.
declare module '*?script' {
  const text: string;
  export default text;
}
