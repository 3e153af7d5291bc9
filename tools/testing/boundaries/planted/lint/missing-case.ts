export function colour(status: 'open' | 'claimed' | 'expired'): string {
  switch (status) {
    case 'open':
      return 'green';
    case 'claimed':
      return 'yellow';
  }
  return 'grey';
}
