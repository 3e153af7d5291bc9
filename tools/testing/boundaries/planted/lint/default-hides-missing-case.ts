export function colour(status: 'open' | 'claimed' | 'expired'): string {
  switch (status) {
    case 'open':
      return 'green';
    default:
      return 'grey';
  }
}
