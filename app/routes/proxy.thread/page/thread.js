/** What the page has of the one thread that it shows. */
export const thread = {
  /** The ticket may have another language than the browser. */
  locale: document.documentElement.lang,
  secret: '',
  /** Token, cursor and when to ask; null before it is let in and after it was sent away. */
  session: null,
  view: null,
  /** When the links to the view's files were made. */
  fetchedAt: 0,
  /** Messages before those of the view, without a gap, and when the oldest of their links was made. */
  older: [],
  olderAt: 0,
  /** Where yet earlier ones begin; null where there are none. */
  earlier: null,
  /** How many of the first are hidden until somebody asks for them. */
  folded: 0,
  /** The form to answer with, once it is drawn. */
  form: null,
};

/** Where the page's doors are. */
export const base = location.pathname.replace(/\/+$/, '');
