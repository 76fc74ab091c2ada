// Threads for callers that have no event loop to wait in.
#include <pthread.h>
#include <unistd.h>

#include "CVectorMath.h"

enum { MOST = 256 };

struct share {
  void (*body)(void *, int);
  void *context;
  int worker;
};

static void *run(void *argument) {
  struct share *share = argument;
  share->body(share->context, share->worker);
  return 0;
}

void cvm_on_threads(int workers, void (*body)(void *context, int worker), void *context) {
  pthread_t threads[MOST];
  struct share shares[MOST];
  int started[MOST] = {0};
  if (workers > MOST) workers = MOST;
  for (int i = 1; i < workers; i++) {
    shares[i] = (struct share){body, context, i};
    started[i] = pthread_create(&threads[i], 0, run, &shares[i]) == 0;
  }
  body(context, 0);
  for (int i = 1; i < workers; i++) {
    if (started[i]) {
      pthread_join(threads[i], 0);
    } else {
      body(context, i);
    }
  }
}

int cvm_processors(void) {
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? 1 : count > MOST ? MOST : (int)count;
}

int64_t cvm_take(int64_t *counter) { return __atomic_fetch_add(counter, 1, __ATOMIC_RELAXED); }

int64_t cvm_peek(int64_t *counter) { return __atomic_load_n(counter, __ATOMIC_RELAXED); }
