import { useNavigate, useSearchParams } from '@remix-run/react';

/** Turns one of the month's two lists to this place, null for its beginning, and leaves the other where it is. */
export function useTurn(month: string): (list: 'page' | 'open', cursor: string | null) => void {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (list, cursor) => {
    const wanted = new URLSearchParams({ month });
    const places = { page: search.get('page'), open: search.get('open'), [list]: cursor };
    for (const [name, place] of Object.entries(places)) if (place) wanted.set(name, place);
    navigate(`/app/ledger?${wanted}`);
  };
}
