#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace stet::base {
namespace {

Error failure(const std::string& path, int number) {
  return Error{path + ": " + std::strerror(number)};  // NOLINT(concurrency-mt-unsafe)
}

Result<std::string> read_descriptor(int descriptor, const std::string& name, std::size_t expected) {
  std::string bytes;
  bytes.resize(expected +
               1);  // one more than expected, so that the end is seen without a second resize
  std::size_t filled = 0;
  for (;;) {
    const ssize_t got = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got < 0) {
      if (errno == EINTR) continue;
      return failure(name, errno);
    }
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failure(path, errno);
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    ::close(descriptor);
    return failure(path, EISDIR);
  }
  auto result = read_descriptor(
      descriptor, path, status.st_size > 0 ? static_cast<std::size_t>(status.st_size) : 4096);
  ::close(descriptor);
  return result;
}

Result<std::string> read_standard_input() {
  return read_descriptor(STDIN_FILENO, "standard input", 65536);
}

Result<bool> replace_file(const std::string& path, const std::string& bytes) {
  const std::string fresh = path + ".new";
  const int descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return failure(fresh, errno);
  std::size_t written = 0;
  while (written < bytes.size()) {
    const ssize_t put = ::write(descriptor, bytes.data() + written, bytes.size() - written);
    if (put < 0) {
      if (errno == EINTR) continue;
      const int number = errno;
      ::close(descriptor);
      return failure(fresh, number);
    }
    written += static_cast<std::size_t>(put);
  }
  if (::close(descriptor) != 0) return failure(fresh, errno);
  if (std::rename(fresh.c_str(), path.c_str()) != 0) return failure(path, errno);
  return true;
}

}  // namespace stet::base
