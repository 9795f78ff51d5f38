import { useRouter } from 'vue-router'

/** The list of agreements as the person left it, filters and all, or the whole list where they came from elsewhere. */
export function useListAddress(): string {
  const { back } = useRouter().options.history.state
  return typeof back === 'string' && /^\/agreements(\?|$)/.test(back) ? back : '/agreements'
}
