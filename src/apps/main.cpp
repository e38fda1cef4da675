#include "apps/cli/command_line.h"

int main(int argc, char** argv) {
  return stet::apps::run_command_line(argc, argv);
}
