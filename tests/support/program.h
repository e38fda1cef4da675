// Runs the built program as a person would, and keeps what it wrote where.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace stet {

struct Ran {
  int code = -1;
  std::string out;
  std::string err;
};

struct Around {
  std::string input = {};
  std::string folder = STET_SOURCE_DIR "/fixtures";  ///< where it is started
  std::vector<std::string> environment = {};         ///< beside PATH and LANG=C.UTF-8
};

inline Ran run_stet(const std::vector<std::string>& arguments, const Around& around = {}) {
  const TemporaryFolder streams;
  streams.write("in", around.input);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto open_as = [&](const char* name, int flags, int descriptor) {
      const int opened = ::open(streams.path(name).c_str(), flags, 0600);
      ::dup2(opened, descriptor);
      ::close(opened);
    };
    open_as("in", O_RDONLY, STDIN_FILENO);
    open_as("out", O_WRONLY | O_CREAT, STDOUT_FILENO);
    open_as("err", O_WRONLY | O_CREAT, STDERR_FILENO);
    std::vector<std::string> words = {STET_BINARY};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables = around.environment;
    variables.insert(variables.end(), {"PATH=/usr/bin:/bin", "LANG=C.UTF-8"});
    const auto pointers = [](std::vector<std::string>& texts) {
      std::vector<char*> result;
      for (std::string& text : texts) result.push_back(text.data());
      result.push_back(nullptr);
      return result;
    };
    if (::chdir(around.folder.c_str()) != 0) ::_exit(126);
    ::execve(STET_BINARY, pointers(words).data(), pointers(variables).data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), streams.read("out"),
          streams.read("err")};
}

}  // namespace stet
