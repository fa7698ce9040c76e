// Loaders' dates reach the page as dates: the types of Remix's single fetch.
import '@remix-run/server-runtime';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}
