/* Loaded before the C library: every step towards a network leaves a line in the file that TRIPWIRE
   names, and fails. Sockets of the machine itself (AF_UNIX) are no network. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static int refuse(const char *name) {
  const char *path = getenv("TRIPWIRE");
  int file = path ? open(path, O_WRONLY | O_APPEND | O_CREAT, 0600) : -1;
  if (file >= 0) {
    if (write(file, name, strlen(name)) < 0 || write(file, "\n", 1) < 0) abort();
    close(file);
  }
  errno = ENETUNREACH;
  return -1;
}

int socket(int domain, int type, int protocol) {
  if (domain != AF_UNIX) return refuse("socket");
  return (int)syscall(SYS_socket, domain, type, protocol);
}

int connect(int file, const struct sockaddr *address, socklen_t length) {
  if (address->sa_family != AF_UNIX) return refuse("connect");
  return (int)syscall(SYS_connect, file, address, length);
}

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints,
                struct addrinfo **found) {
  (void)service; (void)hints; (void)found;
  refuse(node ? node : "getaddrinfo");
  return EAI_FAIL;
}

struct hostent *gethostbyname(const char *name) {
  refuse(name);
  return NULL;
}

ssize_t sendto(int file, const void *bytes, size_t count, int flags,
               const struct sockaddr *address, socklen_t length) {
  if (address && address->sa_family != AF_UNIX) return refuse("sendto");
  return syscall(SYS_sendto, file, bytes, count, flags, address, length);
}
