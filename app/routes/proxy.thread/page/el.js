/** Makes an element. Text goes in as text: `append` makes no markup of it. */
export function el(tag, more, ...inside) {
  const node = Object.assign(document.createElement(tag), more);
  for (const [name, value] of [['role', more.role], ['aria-label', more.ariaLabel]]) if (value) node.setAttribute(name, value);
  node.append(...inside.filter(Boolean));
  return node;
}

export function byId(id) {
  return document.getElementById(id);
}
