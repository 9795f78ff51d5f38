import { type Permission, may } from '@entitle/schema/auth/permission.rules'
import { useQuery } from '@urql/vue'
import { type ComputedRef, computed } from 'vue'
import { type ResultOf, graphql } from './graphql.ts'

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
      role
    }
  }
`)

export interface UseViewer {
  viewer: ComputedRef<ResultOf<typeof ViewerQuery>['viewer'] | undefined>
  /** Whether to offer an act. The server decides by the same table; a hidden button is only politeness. */
  mayDo: (permission: Permission) => boolean
}

/** Who is signed in and what they may do; the question is asked once and answered from the cache. */
export function useViewer(): UseViewer {
  const { data } = useQuery({ query: ViewerQuery })
  const viewer = computed(() => data.value?.viewer)
  return { viewer, mayDo: (permission) => may(viewer.value?.role ?? null, permission) }
}
